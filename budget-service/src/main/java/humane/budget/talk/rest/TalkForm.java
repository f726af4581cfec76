package humane.budget.talk.rest;

import humane.budget.form.FieldChecks;
import humane.budget.talk.NeutralTitle;
import humane.budget.talk.Talk;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A talk as the team writes it. It has a place, a link, or both; links are https. */
public record TalkForm(
    String titleEn,
    String titleZh,
    String expert,
    OffsetDateTime startsAt,
    String timeZone,
    Integer minutes,
    String place,
    String link,
    String recordingLink,
    Integer seatsMax,
    Boolean cancelled) {
  private static final int TEXT_MAX = 200;
  private static final int HOUR = 60;
  private static final int SEATS_USUAL = 100;

  static TalkForm of(Talk one, int seatsMax) {
    return new TalkForm(
        one.titleEn(),
        one.titleZh(),
        one.expert(),
        one.startsAt().atZone(one.zone()).toOffsetDateTime(),
        one.zone().getId(),
        one.minutes(),
        one.place().orElse(null),
        one.link().orElse(null),
        one.recordingLink().orElse(null),
        seatsMax,
        one.cancelled());
  }

  Talk read(String id) {
    FieldChecks checks = new FieldChecks();
    title(checks, "titleEn", titleEn);
    title(checks, "titleZh", titleZh);
    text(checks, "expert", expert);
    checks.present("startsAt", startsAt);
    int lasts = checks.count("minutes", minutes, 5, 480, HOUR);
    checks.count("seatsMax", seatsMax, 1, 100_000, SEATS_USUAL);
    if (place == null && link == null) {
      checks.wrong("place", null, "or link must say where it is");
    }
    if (place != null) text(checks, "place", place);
    https(checks, "link", link);
    https(checks, "recordingLink", recordingLink);
    ZoneId zone = zone(checks);
    checks.refuseIfWrong();
    return new Talk(
        id,
        titleEn,
        titleZh,
        expert,
        startsAt.toInstant(),
        zone,
        lasts,
        Optional.ofNullable(place),
        Optional.ofNullable(link),
        Optional.ofNullable(recordingLink),
        Boolean.TRUE.equals(cancelled),
        false);
  }

  int seats() {
    return seatsMax == null ? SEATS_USUAL : seatsMax;
  }

  private static void title(FieldChecks checks, String field, String title) {
    if (text(checks, field, title)) {
      NeutralTitle.wordAgainst(title)
          .ifPresent(
              word ->
                  checks.wrong(
                      field, title, "must be neutral, as others may see it: without " + word));
    }
  }

  private static boolean text(FieldChecks checks, String field, String text) {
    boolean there = checks.present(field, text);
    boolean fits = there && !text.isBlank() && text.length() <= TEXT_MAX;
    if (there && !fits) {
      checks.wrong(field, null, "must have between 1 and " + TEXT_MAX + " characters");
    }
    return fits;
  }

  private static void https(FieldChecks checks, String field, String link) {
    if (link == null) return;
    try {
      URI uri = URI.create(link);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null) return;
    } catch (IllegalArgumentException noLink) {
      // Told below, as any other link that is none.
    }
    checks.wrong(field, link, "must be an address that begins with https://");
  }

  private ZoneId zone(FieldChecks checks) {
    if (checks.present("timeZone", timeZone)) {
      try {
        return ZoneId.of(timeZone);
      } catch (DateTimeException unknown) {
        checks.wrong("timeZone", timeZone, "must be a zone like Asia/Shanghai");
      }
    }
    return ZoneOffset.UTC;
  }
}
