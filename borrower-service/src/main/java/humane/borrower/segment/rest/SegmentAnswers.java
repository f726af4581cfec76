package humane.borrower.segment.rest;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.segment.SegmentChoice;
import humane.borrower.segment.SegmentDecider;
import humane.borrower.segment.SegmentReason;
import humane.borrower.segment.SegmentVerdict;
import humane.borrower.segment.config.ReasonWords;
import humane.borrower.segment.config.RiskModelFolder;
import humane.borrower.segment.store.Overrule;
import humane.borrower.segment.store.SegmentStore;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a person's segment in words the person may read. */
@ApplicationScoped
public class SegmentAnswers {
  private static final String NOTHING_KNOWN = "NOTHING_KNOWN";

  private final AccountStore accounts;
  private final SegmentStore segments;
  private final SegmentChoice choice;
  private final RiskModelFolder folder;
  private final ReasonWords words;
  private final Clock clock;

  SegmentAnswers(
      AccountStore accounts,
      SegmentStore segments,
      SegmentChoice choice,
      RiskModelFolder folder,
      ReasonWords words,
      @BusinessTime Clock clock) {
    this.accounts = accounts;
    this.segments = segments;
    this.choice = choice;
    this.folder = folder;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param language null for the borrower's own
   */
  public SegmentAnswer of(BorrowerRow borrower, @Nullable String language) {
    ReasonWords.Sentences sentences =
        words.in(ReasonWords.nearest(language == null ? borrower.language() : language));
    Optional<Overrule> overrule = segments.overrule(borrower.id());
    List<SegmentAnswer.OfAccount> each =
        accounts.openOf(List.of(borrower.id())).stream()
            .map(account -> ofAccount(account, sentences))
            .toList();
    SegmentDecider machine =
        each.stream().anyMatch(one -> one.decidedBy() == SegmentDecider.MODEL)
            ? SegmentDecider.MODEL
            : SegmentDecider.RULE;
    return new SegmentAnswer(
        borrower.id(),
        borrower.segment(),
        overrule.isPresent() ? SegmentDecider.PERSON : machine,
        sentences.of(borrower.segment().name()),
        overrule.orElse(null),
        each,
        sentences.of("ASK_A_PERSON"));
  }

  private SegmentAnswer.OfAccount ofAccount(Account account, ReasonWords.Sentences sentences) {
    SegmentVerdict verdict =
        choice.verdict(
            account.facts().history(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return new SegmentAnswer.OfAccount(
        account.accountRef(),
        account.segment(),
        verdict.by(),
        verdict.probability(),
        verdict.by() == SegmentDecider.MODEL ? folder.id() : null,
        reasons(account, sentences));
  }

  private List<SegmentAnswer.Reason> reasons(Account account, ReasonWords.Sentences sentences) {
    List<String> codes =
        choice.reasons(account.facts().history()).stream().map(SegmentReason::code).toList();
    return (codes.isEmpty() ? List.of(NOTHING_KNOWN) : codes)
        .stream().map(code -> new SegmentAnswer.Reason(code, sentences.of(code))).toList();
  }
}
