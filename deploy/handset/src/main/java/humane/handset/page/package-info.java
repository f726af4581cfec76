/** What the handset page shows. */
@org.jspecify.annotations.NullMarked
package humane.handset.page;
