package humane.reminder.wording;

import humane.reminder.contactpolicy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every approved text must keep, beyond the words it must not say. */
public final class TextCheck {
  /** The first words are printed in conduct §1 to the letter, with the code inside. */
  private static final Set<String> CODE_INSIDE = Set.of("first");

  private static final List<String> ASKING =
      List.of("Reply STOP", "Reply WRONG", "退订回复", "退订请回复", "回复“T”", "回复“错”");

  private final Lint lint;

  public TextCheck(Lint lint) {
    this.lint = lint;
  }

  /** In words, one for each fault; empty when all may be sent. */
  public List<String> faults(Templates templates) {
    return templates.all().stream().flatMap(template -> faults(template).stream()).toList();
  }

  List<String> faults(Template template) {
    List<String> faults = new ArrayList<>();
    String name = template.id() + " (" + template.language() + ")";
    lint.inText(template.text()).forEach(found -> faults.add(name + " says " + found));
    if (!template.text().contains("{brand}")) faults.add(name + " does not say who sends it");
    if (!endsWithCode(template)) faults.add(name + " does not end with its check code");
    if (!template.asksForReply() && ASKING.stream().anyMatch(template.text()::contains))
      faults.add(name + " asks for a reply without saying so");
    if (template.text().contains("{link}") && template.purpose() != Purpose.REQUESTED_REPLY)
      faults.add(name + " carries a personal link nobody asked for");
    return faults;
  }

  private static boolean endsWithCode(Template template) {
    return CODE_INSIDE.contains(template.id())
        ? template.text().contains("{code}")
        : template.text().endsWith("{code}");
  }
}
