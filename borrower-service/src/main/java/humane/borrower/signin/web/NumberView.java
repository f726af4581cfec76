package humane.borrower.signin.web;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.Ownership;
import io.quarkus.qute.TemplateData;
import java.util.Map;
import java.util.Objects;

/** A number as its owner recognises it and a glance over the shoulder does not. */
@TemplateData
public final class NumberView {
  private static final int SHOWN_END = 4;

  private final ContactPoint point;
  private final Map<String, String> words;

  NumberView(ContactPoint point, Map<String, String> words) {
    this.point = point;
    this.words = words;
  }

  public String id() {
    return point.id();
  }

  public String shown() {
    String number = point.number();
    return "•••• " + number.substring(number.length() - SHOWN_END);
  }

  public String state() {
    return Objects.requireNonNull(words.get("number" + point.ownership()));
  }

  public boolean provable() {
    return point.ownership() != Ownership.VERIFIED;
  }

  public boolean usable() {
    return point.ownership().isUsable();
  }

  public boolean details() {
    return point.detailsByText();
  }
}
