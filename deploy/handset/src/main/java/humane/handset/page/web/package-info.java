/** The handset page itself. */
@org.jspecify.annotations.NullMarked
package humane.handset.page.web;
