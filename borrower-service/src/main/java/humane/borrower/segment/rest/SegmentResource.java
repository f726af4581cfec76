package humane.borrower.segment.rest;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.segment.Segment;
import humane.borrower.segment.store.Overrule;
import humane.borrower.segment.store.SegmentStore;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A person's segment, why, and a member of staff's word against it. */
@Path("/borrowers/{id}/segment")
public class SegmentResource {
  private static final int REASON_LENGTH_MAX = 1000;

  private final BorrowerStore borrowers;
  private final SegmentStore segments;
  private final SegmentAnswers answers;
  private final ChangeFeed feed;
  private final SecurityIdentity caller;
  private final Clock clock;

  SegmentResource(
      BorrowerStore borrowers,
      SegmentStore segments,
      SegmentAnswers answers,
      ChangeFeed feed,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.segments = segments;
    this.answers = answers;
    this.feed = feed;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public SegmentAnswer one(String id, @RestQuery @Nullable String language) {
    return answers.of(known(id), language);
  }

  @PUT
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  @Transactional
  public SegmentAnswer overrule(String id, SegmentForm form, @RestQuery @Nullable String language) {
    List<FieldError> errors = new ArrayList<>();
    Segment segment = form.segment();
    if (segment == null) errors.add(FieldError.missing("segment"));
    String reason = reason(form.reason(), errors);
    if (segment == null || !errors.isEmpty()) throw Problem.badInput(errors);
    borrowers.lock(id);
    Segment before = known(id).segment();
    segments.say(
        id, new Overrule(segment, reason, caller.getPrincipal().getName(), clock.instant()));
    SegmentAnswer answer = answers.of(known(id), language);
    tellIfChanged(id, before, segment);
    return answer;
  }

  /** Takes the word back: the machine decides again. */
  @DELETE
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  @Transactional
  public SegmentAnswer letTheMachineDecide(
      String id, @RestQuery @Nullable String reason, @RestQuery @Nullable String language) {
    List<FieldError> errors = new ArrayList<>();
    String why = reason(reason, errors);
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    borrowers.lock(id);
    Segment before = known(id).segment();
    if (!segments.end(id, caller.getPrincipal().getName(), why, clock.instant()))
      throw Problem.conflict("not-overruled", "Nobody has overruled the segment of " + id + ".");
    segments.settle(List.of(id));
    BorrowerRow after = known(id);
    SegmentAnswer answer = answers.of(after, language);
    tellIfChanged(id, before, after.segment());
    return answer;
  }

  private BorrowerRow known(String id) {
    BorrowerRow borrower = borrowers.get(id);
    if (borrower.erasedAt() != null) throw Problem.notFound("borrower", id);
    return borrower;
  }

  private static String reason(@Nullable String reason, List<FieldError> errors) {
    if (reason == null || reason.isBlank()) errors.add(FieldError.missing("reason"));
    else if (reason.length() > REASON_LENGTH_MAX)
      errors.add(
          new FieldError("reason", null, "is longer than " + REASON_LENGTH_MAX + " characters"));
    return reason == null ? "" : MaskedText.of(reason);
  }

  /** Readers of the feed see changes in the order of commits, so this comes last. */
  private void tellIfChanged(String id, Segment before, Segment after) {
    if (before != after)
      feed.append(List.of(Changes.ofBorrower(ChangeKind.SEGMENT_CHANGED, id, Map.of())));
  }
}
