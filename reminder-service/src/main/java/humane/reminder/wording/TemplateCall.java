package humane.reminder.wording;

import java.util.Map;

/**
 * Which approved text is wanted, in which language (BCP 47), and what fills its gaps beyond the
 * names and the check code.
 *
 * @param params gap name to words, for instance {@code link}; a gap of the text that nothing fills
 *     is a broken assumption
 */
public record TemplateCall(String templateId, String language, Map<String, String> params) {
  public TemplateCall {
    params = Map.copyOf(params);
  }

  public TemplateCall(String templateId, String language) {
    this(templateId, language, Map.of());
  }
}
