package humane.borrower.signin.web;

import humane.borrower.contactpoint.StatedBy;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentChannel;
import humane.borrower.wishes.ConsentKind;
import humane.borrower.wishes.Wishes;
import humane.borrower.wishes.store.ConsentStore;
import humane.borrower.wishes.store.WishKeeping;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.clock.BusinessTime;
import io.quarkus.qute.TemplateData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Hours, days, language and channels, as the borrower wishes them. */
@Path("/me/wishes")
@PermitAll
public class WishesPages {
  private static final String ADDRESS = "/me/wishes";
  private static final String SOURCE = "the borrower's own page";

  /** A day to tick. */
  @TemplateData
  public record Day(String value, String label, boolean chosen) {}

  private final Pages pages;
  private final Visit visit;
  private final WishesStore wishes;
  private final ConsentStore consents;
  private final WishKeeping keeping;
  private final InForce inForce;
  private final Clock clock;

  WishesPages(
      Pages pages,
      Visit visit,
      WishesStore wishes,
      ConsentStore consents,
      WishKeeping keeping,
      InForce inForce,
      @BusinessTime Clock clock) {
    this.pages = pages;
    this.visit = visit;
    this.wishes = wishes;
    this.consents = consents;
    this.keeping = keeping;
    this.inForce = inForce;
    this.clock = clock;
  }

  @GET
  @RunOnVirtualThread
  public Response show() {
    return pages.signInFirst(true, ADDRESS).orElseGet(() -> form(200, null, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response keep(
      @RestForm @Nullable String notBefore,
      @RestForm @Nullable String notAfter,
      @RestForm @Nullable List<String> avoid,
      @RestForm @Nullable String language,
      @RestForm @Nullable List<String> channel,
      @RestForm @Nullable String preferred) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    LocalTime from;
    LocalTime to;
    List<DayOfWeek> avoided;
    try {
      from = time(notBefore);
      to = time(notAfter);
      avoided =
          avoid == null ? List.of() : avoid.stream().map(DayOfWeek::valueOf).distinct().toList();
    } catch (DateTimeException | IllegalArgumentException broken) {
      return form(400, "wishesWrongHours", null);
    }
    if (from != null && to != null && !from.isBefore(to))
      return form(400, "wishesWrongHours", null);
    if (avoided.size() == DayOfWeek.values().length) return form(400, "wishesAllDays", null);
    String id = visit.signedIn().orElseThrow().borrower().id();
    Wishes known = wishes.of(id);
    String wanted = language == null ? null : Words.nearest(language);
    boolean sameLanguage =
        wanted == null
            || Words.nearest(visit.signedIn().orElseThrow().borrower().language()).equals(wanted);
    // Channels first: what must end ends even if the rest should fail.
    channel(id, ConsentKind.SMS, channel != null && channel.contains("SMS"), "wishesSms");
    channel(
        id,
        ConsentKind.AUTOMATED_VOICE,
        channel != null && channel.contains("VOICE"),
        "wishesVoice");
    keeping.keep(
        id,
        new Wishes(from, to, avoided, known.agreedTimes(), preferred(preferred, known)),
        sameLanguage ? null : wanted);
    return form(200, null, inForce.atTheSender() ? "wishesKept" : "noted");
  }

  /**
   * An open channel that stays open is no new word; one that is closed here, or opened again, is.
   */
  private void channel(String id, ConsentKind kind, boolean open, String wordKey) {
    if (open == isOpen(id, kind)) return;
    if (open) keeping.say(given(id, kind, wordKey));
    else keeping.close(id, kind, clock.instant(), SOURCE);
  }

  /** With the very words that stood beside the tick, in the language they were read in. */
  private Consent given(String id, ConsentKind kind, String wordKey) {
    String wording =
        "%s: %s. %s"
            .formatted(
                pages.word("wishesChannels"), pages.word(wordKey), pages.word("wishesChannelHint"));
    return new Consent(
        id, kind, null, true, clock.instant(), SOURCE, StatedBy.BORROWER, wording, null);
  }

  /** A form that does not ask leaves it as it was. */
  private static @Nullable ConsentChannel preferred(@Nullable String chosen, Wishes known) {
    if (chosen == null) return known.preferredChannel();
    return Arrays.stream(ConsentChannel.values())
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private boolean isOpen(String id, ConsentKind kind) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return consents.newest(List.of(id)).stream()
        .filter(consent -> consent.kind() == kind && consent.contactPointId() == null)
        .findFirst()
        .map(consent -> consent.given() && !consent.isOverOn(today))
        .orElse(kind == ConsentKind.SMS);
  }

  private static @Nullable LocalTime time(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : LocalTime.parse(typed);
  }

  private Response form(int status, @Nullable String wrongKey, @Nullable String saidKey) {
    Visit.SignedIn visitor = visit.signedIn().orElseThrow();
    String id = visitor.borrower().id();
    Wishes known = wishes.of(id);
    Map<String, Object> data = new HashMap<>();
    data.put("notBefore", known.notBefore() == null ? "" : known.notBefore().toString());
    data.put("notAfter", known.notAfter() == null ? "" : known.notAfter().toString());
    data.put(
        "days",
        Arrays.stream(DayOfWeek.values())
            .map(
                day -> new Day(day.name(), pages.word(day.name()), known.avoidDays().contains(day)))
            .toList());
    data.put("preferred", known.preferredChannel() == null ? "" : known.preferredChannel().name());
    data.put("language", Words.nearest(visitor.borrower().language()));
    data.put("sms", isOpen(id, ConsentKind.SMS));
    data.put("voice", isOpen(id, ConsentKind.AUTOMATED_VOICE));
    data.put("wrong", wrongKey == null ? null : pages.words().get(wrongKey));
    data.put("said", saidKey == null ? null : pages.words().get(saidKey));
    return pages.page(status, "wishes", "wishesTitle", data);
  }
}
