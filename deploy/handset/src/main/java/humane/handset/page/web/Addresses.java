package humane.handset.page.web;

import io.quarkus.qute.TemplateExtension;

/** Lets templates put a number into an address: its plus must not be read as a space. */
@TemplateExtension
final class Addresses {
  private Addresses() {}

  static String inAddress(String text) {
    return Fragments.encoded(text);
  }
}
