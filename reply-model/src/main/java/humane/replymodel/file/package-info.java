/** The trained heads as files: one a language, in the class path of whoever reads replies. */
@org.jspecify.annotations.NullMarked
package humane.replymodel.file;
