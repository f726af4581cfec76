package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.contactpolicy.packs.Packs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A question as the references like it: whole seconds, the borrower's clock already read, holidays
 * already looked up. Working this out is not measured, which favours them.
 */
public final class Facts {
  private static final Packs PACKS = Packs.shipped();

  private final long now;
  private final int secondOfDay;
  private final long today;
  private final long week;
  private final boolean holiday;
  private final boolean china;
  private final boolean us;
  private final boolean india;
  private final boolean massachusetts;
  private final boolean voice;
  private final String purpose;
  private final String account;
  private final long answered;
  private final List<Attempt> attempts;
  private final List<Held> holds;
  private boolean refused;
  private boolean deferred;

  Facts(Asked asked) {
    ZonedDateTime local = asked.at().atZone(asked.zones().getFirst());
    now = asked.at().getEpochSecond();
    secondOfDay = local.toLocalTime().toSecondOfDay();
    today = begins(local, 0);
    week = begins(local, 6);
    holiday =
        PACKS.termsOn(asked.jurisdictions(), asked.at()).calendars().stream()
            .anyMatch(calendar -> calendar.isHoliday(local.toLocalDate()));
    china = asked.jurisdictions().contains("CN");
    us = asked.jurisdictions().stream().anyMatch(place -> place.startsWith("US"));
    india = asked.jurisdictions().contains("IN");
    massachusetts = asked.jurisdictions().contains("US-MA");
    voice = asked.proposal().isVoice();
    purpose = asked.proposal().purpose().name();
    account = Objects.requireNonNull(asked.proposal().accountRef());
    answered =
        asked.history().stream()
            .filter(past -> !past.isOutbound() || past.outcome() == Outcome.CONVERSATION)
            .mapToLong(past -> past.at().getEpochSecond())
            .max()
            .orElse(0);
    attempts = asked.history().stream().map(Attempt::new).toList();
    holds = asked.holds().stream().map(hold -> new Held(hold, local.getZone())).toList();
  }

  private static long begins(ZonedDateTime local, int daysAgo) {
    return local.toLocalDate().minusDays(daysAgo).atStartOfDay(local.getZone()).toEpochSecond();
  }

  /** One line of the history. */
  public static final class Attempt {
    private final long at;
    private final boolean outbound;
    private final boolean voice;
    private final boolean text;
    private final String outcome;
    private final String account;

    Attempt(PastContact past) {
      at = past.at().getEpochSecond();
      outbound = past.isOutbound();
      voice = past.channel() == Channel.VOICE;
      text = past.channel() == Channel.SMS;
      outcome = past.outcome().name();
      account = Objects.requireNonNull(past.accountRefs()).getFirst();
    }

    public long getAt() {
      return at;
    }

    public boolean isOutbound() {
      return outbound;
    }

    public boolean isVoice() {
      return voice;
    }

    public boolean isText() {
      return text;
    }

    public String getOutcome() {
      return outcome;
    }

    public String getAccount() {
      return account;
    }
  }

  /** A hold; without an end it holds for good. */
  public static final class Held {
    private final String kind;
    private final long from;
    private final long until;
    private final boolean forGood;

    Held(Hold hold, ZoneId zone) {
      LocalDate begins = Objects.requireNonNull(hold.from());
      LocalDate ends = hold.until();
      kind = hold.kind().name();
      from = begins.atStartOfDay(zone).toEpochSecond();
      until = ends == null ? Long.MAX_VALUE : ends.atStartOfDay(zone).toEpochSecond();
      forGood = ends == null;
    }

    public String getKind() {
      return kind;
    }

    public long getFrom() {
      return from;
    }

    public long getUntil() {
      return until;
    }

    public boolean isForGood() {
      return forGood;
    }
  }

  public long getNow() {
    return now;
  }

  public int getSecondOfDay() {
    return secondOfDay;
  }

  /** The first moment of today. */
  public long getToday() {
    return today;
  }

  /** The first moment of the seven calendar days that end today. */
  public long getWeek() {
    return week;
  }

  public boolean isHoliday() {
    return holiday;
  }

  public boolean isChina() {
    return china;
  }

  public boolean isUs() {
    return us;
  }

  public boolean isIndia() {
    return india;
  }

  public boolean isMassachusetts() {
    return massachusetts;
  }

  public boolean isVoice() {
    return voice;
  }

  public boolean isText() {
    return !voice;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getAccount() {
    return account;
  }

  /** When the borrower last said anything. */
  public long getAnswered() {
    return answered;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  List<Held> holds() {
    return holds;
  }

  public void refuse() {
    refused = true;
  }

  public void defer() {
    deferred = true;
  }

  void forget() {
    refused = false;
    deferred = false;
  }

  Verdict verdict() {
    if (refused) return Verdict.REFUSED;
    return deferred ? Verdict.DEFERRED : Verdict.CLEARED;
  }
}
