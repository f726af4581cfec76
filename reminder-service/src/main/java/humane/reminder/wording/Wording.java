package humane.reminder.wording;

import humane.reminder.lender.LenderFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts approved words together with the lender's names and the text's check code. */
public final class Wording {
  private static final String ONE_WAY = "-one-way";
  private static final List<String> NAMES = List.of("givenName", "fullName");

  private final Templates templates;
  private final Supplier<LenderFacts> lender;

  /**
   * @param lender asked at every rendering; throws while the lender's own facts are not known, and
   *     then nothing can be sent
   */
  public Wording(Templates templates, Supplier<LenderFacts> lender) {
    this.templates = templates;
    this.lender = lender;
  }

  public Rendering render(TemplateCall call, Recipient who, String checkCode) {
    Optional<Template> found = templates.find(call.templateId(), call.language());
    if (found.isEmpty()) return new MissingLanguage(call.templateId(), call.language());
    Template template = fitFor(found.get(), lender.get());
    boolean proved = who.phrase() != null && ProofPhrase.mayStandIn(template);
    String text =
        Gaps.fill(
            proved ? ProofPhrase.with(template) : template.text(),
            fillings(call, template, who, checkCode));
    return new RenderedText(text, template.id(), template.language(), template.version());
  }

  /**
   * A text may ask for an answer only where answers are heard: while the lender has a sender that
   * hears none, the variant that names a page and a number goes out. Answers to texts have no
   * variant: the number they go to has just been heard.
   */
  private Template fitFor(Template template, LenderFacts facts) {
    if (!template.asksForReply() || facts.hearsEveryReply()) return template;
    return templates.find(template.id() + ONE_WAY, template.language()).orElse(template);
  }

  /**
   * A text as it was sent, with the name, links and codes hidden, for the page that anybody may
   * ask.
   */
  public String masked(String sent) {
    return shapes()
        .flatMap(shape -> Gaps.masked(shape, sent).stream())
        .findFirst()
        .orElse(Gaps.HIDDEN);
  }

  /** The names by which a text as it was sent calls its reader. */
  public Set<String> namesIn(String sent) {
    Set<String> names = new HashSet<>();
    shapes()
        .forEach(
            shape ->
                Gaps.fillings(shape, sent)
                    .ifPresent(
                        words -> {
                          for (String gap : NAMES)
                            if (words.containsKey(gap)) names.add(words.get(gap));
                        }));
    return names;
  }

  /**
   * A text as it may be shown again. One-time codes and personal links open doors, so it shows that
   * they were sent and not what they are.
   *
   * @param purpose for which it was sent
   */
  public String withoutSecrets(String sent, String purpose) {
    return purpose.equals("VERIFY_NUMBER") || sent.contains("://") ? masked(sent) : sent;
  }

  /**
   * Every shape a text can have been sent in; those with the reader's own words first, because they
   * would fit the plain ones too, with the words in the wrong gap.
   */
  private Stream<String> shapes() {
    return Stream.concat(
        templates.all().stream().filter(ProofPhrase::mayStandIn).map(ProofPhrase::with),
        templates.all().stream().map(Template::text));
  }

  private Map<String, String> fillings(
      TemplateCall call, Template template, Recipient who, String code) {
    LenderFacts facts = lender.get();
    Map<String, String> words = new HashMap<>(call.params());
    words.put("givenName", who.givenName());
    words.put("fullName", who.fullName());
    words.put("brand", facts.brand(template.language()));
    words.put("site", facts.site());
    words.put("hotline", facts.hotline());
    words.put("code", code);
    if (who.phrase() != null) words.put(ProofPhrase.GAP, who.phrase());
    return words;
  }
}
