package humane.borrower.segment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.segment.Segment;
import humane.borrower.segment.SegmentDecider;
import humane.borrower.segment.store.Overrule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's segment and what it followed from.
 *
 * @param meaning what it means for the borrower, to be read by the borrower
 * @param accounts the open ones, each with what the machine finds of it now
 * @param askAPerson how to have it looked at again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentAnswer(
    String borrowerId,
    Segment segment,
    SegmentDecider decidedBy,
    String meaning,
    @Nullable Overrule overrule,
    List<OfAccount> accounts,
    String askAPerson) {

  /**
   * @param probability of default, share of 1; absent when the rule decided
   * @param modelId which model said so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfAccount(
      String accountRef,
      Segment segment,
      SegmentDecider decidedBy,
      @Nullable Double probability,
      @Nullable String modelId,
      List<Reason> reasons) {}

  /**
   * @param code stable
   * @param text a sentence that the borrower may read
   */
  public record Reason(String code, String text) {}
}
