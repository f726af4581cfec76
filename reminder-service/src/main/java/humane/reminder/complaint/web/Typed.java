package humane.reminder.complaint.web;

import humane.reminder.complaint.Said;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.rest.TypedNumber;
import humane.reminder.wording.WrittenLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the form, as it was typed, so that nothing has to be written twice.
 *
 * @param form the page's own id
 */
public record Typed(
    String form, String words, String place, boolean others, String code, String number) {
  static final int WORDS_LENGTH_MAX = 10_000;

  static Typed nothing(String place, String code) {
    return new Typed(UUID.randomUUID().toString(), "", place, false, code, "");
  }

  /** By the field that it belongs to, the word of the page that says what is wrong. */
  Map<String, String> faults(WrittenLanguage language) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (words.isBlank()) faults.put("words", "wordsMissing");
    else if (words.length() > WORDS_LENGTH_MAX) faults.put("words", "wordsTooLong");
    if (!code.isBlank() && CheckCode.typed(code).isEmpty()) faults.put("code", "codeWrong");
    if (!number.isBlank() && TypedNumber.e164(number, language).isEmpty())
      faults.put("number", "numberWrong");
    return faults;
  }

  Said said(String knownPlace, WrittenLanguage language) {
    return new Said(
        id(),
        words.strip(),
        knownPlace,
        others,
        CheckCode.typed(code).orElse(null),
        number.isBlank() ? null : TypedNumber.e164(number, language).orElse(null));
  }

  /** A page that was tampered with is a page of its own. */
  private UUID id() {
    return Optional.of(form)
        .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElseGet(UUID::randomUUID);
  }
}
