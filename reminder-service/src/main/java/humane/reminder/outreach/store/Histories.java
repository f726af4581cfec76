package humane.reminder.outreach.store;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Knowledge;
import humane.reminder.outreach.NoticeGiven;
import humane.reminder.suppression.Suppression;
import humane.reminder.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of many people at once, under their locks: our attempts, contacts by
 * others, and what they wrote.
 */
@ApplicationScoped
public class Histories {
  /** Further back no cap looks; a year and a day covers every window and every quiet time. */
  private static final Duration LOOKS_BACK = Duration.ofDays(366);

  private final Database database;
  private final Suppressions suppressions;

  Histories(Database database, Suppressions suppressions) {
    this.database = database;
    this.suppressions = suppressions;
  }

  private record Past(
      UUID attemptId, String borrowerId, List<String> accounts, PastContact contact) {}

  /** Everything about many people, from which each person's part is taken. */
  public static final class Gathered {
    private final Map<String, List<Past>> ours = new HashMap<>();
    private final Map<String, List<PastContact>> others = new HashMap<>();
    private final Map<String, List<Past>> byAccount = new HashMap<>();
    private final Map<String, Instant> lastInbound = new HashMap<>();
    private final Map<String, List<PastContact>> inbound = new HashMap<>();
    private final Map<String, List<NoticeGiven>> notices = new HashMap<>();
    private final Map<String, List<Suppression>> stops;
    private final Map<String, Map<String, Instant>> started;

    private Gathered(
        Map<String, List<Suppression>> stops, Map<String, Map<String, Instant>> started) {
      this.stops = stops;
      this.started = started;
    }

    /**
     * What is known of one person.
     *
     * @param accountToken the account at hand, whose contacts with others count too
     * @param except an attempt that does not count against itself
     */
    public Knowledge of(
        String borrowerId,
        Collection<String> numberTokens,
        @Nullable String accountToken,
        @Nullable UUID except) {
      List<PastContact> history = new ArrayList<>();
      for (Past past : ours.getOrDefault(borrowerId, List.of()))
        if (!past.attemptId().equals(except)) history.add(past.contact());
      history.addAll(others.getOrDefault(borrowerId, List.of()));
      Map<String, Instant> heard = new HashMap<>();
      for (String token : numberTokens) {
        history.addAll(inbound.getOrDefault(token, List.of()));
        if (lastInbound.containsKey(token)) heard.put(token, lastInbound.get(token));
      }
      history.sort(Comparator.comparing(PastContact::at));
      List<PastContact> withOthers = new ArrayList<>();
      if (accountToken != null)
        for (Past past : byAccount.getOrDefault(accountToken, List.of()))
          if (!past.borrowerId().equals(borrowerId)) withOthers.add(past.contact());
      return new Knowledge(
          history,
          withOthers,
          stops.getOrDefault(borrowerId, List.of()),
          notices.getOrDefault(borrowerId, List.of()),
          started.getOrDefault(borrowerId, Map.of()),
          heard);
    }

    /** Something was reserved in this very transaction: it counts for what is decided next. */
    public void reserved(Attempt attempt, Instant at) {
      List<String> accounts = attempt.accountTokens();
      PastContact contact =
          new PastContact(
              at,
              attempt.channel(),
              attempt.channel() == Channel.VOICE ? VoiceKind.INTERACTIVE : null,
              Direction.OUTBOUND,
              Outcome.PENDING,
              attempt.purpose(),
              accounts,
              attempt.contactPointId(),
              Actor.LENDER);
      Past past = new Past(attempt.id(), attempt.borrowerId(), accounts, contact);
      ours.computeIfAbsent(attempt.borrowerId(), id -> new ArrayList<>()).add(past);
      for (String account : accounts)
        byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(past);
    }
  }

  /**
   * Reads all of it.
   *
   * @param numbersOf the number tokens of each person
   * @param accounts whose contacts with any borrower are wanted, by token
   */
  public Gathered gather(Map<String, List<String>> numbersOf, Set<String> accounts, Instant now) {
    Instant since = now.minus(LOOKS_BACK);
    Set<String> people = numbersOf.keySet();
    Gathered gathered =
        new Gathered(suppressions.inForceFor(numbersOf), suppressions.startedFor(people));
    database.each(
        """
        SELECT id, borrower_id, account_tokens, channel, voice_kind, purpose, state, call_outcome, contact_point_id,
               COALESCE(sending_at, reserved_at) AS at
        FROM attempt
        WHERE (borrower_id = ANY (?) OR account_tokens[1] = ANY (?)) AND reserved_at > ? AND state NOT IN ('RELEASED', 'NOT_TAKEN')
        """,
        row -> {
          Past past = ours(row);
          if (people.contains(past.borrowerId()))
            gathered.ours.computeIfAbsent(past.borrowerId(), id -> new ArrayList<>()).add(past);
          for (String account : past.accounts())
            if (accounts.contains(account))
              gathered.byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(past);
        },
        people,
        accounts,
        since);
    database.each(
        """
        SELECT borrower_id, at, channel, voice_kind, direction, outcome, purpose, account_tokens, contact_point_id, by
        FROM outside_contact WHERE (borrower_id = ANY (?) OR account_tokens && ?) AND at > ?
        """,
        row -> {
          PastContact contact = outside(row);
          String borrowerId = row.text("borrower_id");
          if (people.contains(borrowerId))
            gathered.others.computeIfAbsent(borrowerId, id -> new ArrayList<>()).add(contact);
          for (String account : row.texts("account_tokens"))
            if (accounts.contains(account))
              gathered
                  .byAccount
                  .computeIfAbsent(account, id -> new ArrayList<>())
                  .add(new Past(new UUID(0, 0), borrowerId, List.of(account), contact));
        },
        people,
        accounts,
        since);
    database.each(
        "SELECT borrower_id, notice_kind, at, account_tokens FROM outside_contact WHERE borrower_id = ANY (?) AND notice_kind IS NOT NULL",
        row ->
            gathered
                .notices
                .computeIfAbsent(row.text("borrower_id"), id -> new ArrayList<>())
                .add(
                    new NoticeGiven(
                        new Notice(NoticeKind.valueOf(row.text("notice_kind")), row.instant("at")),
                        row.texts("account_tokens"))),
        people);
    List<String> numbers = numbersOf.values().stream().flatMap(List::stream).distinct().toList();
    database.each(
        "SELECT number_token, received_at FROM inbound_message WHERE number_token = ANY (?) AND received_at > ? ORDER BY received_at",
        row -> {
          String token = row.text("number_token");
          Instant at = row.instant("received_at");
          gathered.lastInbound.put(token, at);
          gathered
              .inbound
              .computeIfAbsent(token, one -> new ArrayList<>())
              .add(
                  new PastContact(
                      at,
                      Channel.SMS,
                      null,
                      Direction.INBOUND,
                      Outcome.DELIVERED,
                      null,
                      null,
                      null,
                      Actor.LENDER));
        },
        numbers,
        since);
    database.each(
        "SELECT borrower_id, started_at, outcome FROM voice_call WHERE inbound AND borrower_id = ANY (?) AND started_at > ? AND ended_at IS NOT NULL",
        row ->
            gathered
                .others
                .computeIfAbsent(row.text("borrower_id"), id -> new ArrayList<>())
                .add(
                    new PastContact(
                        row.instant("started_at"),
                        Channel.VOICE,
                        VoiceKind.INTERACTIVE,
                        Direction.INBOUND,
                        Outcome.valueOf(row.text("outcome")),
                        null,
                        null,
                        null,
                        Actor.LENDER)),
        people,
        since);
    return gathered;
  }

  private static Past ours(Row row) throws SQLException {
    String voice = row.textOrNull("voice_kind");
    List<String> accounts = row.texts("account_tokens");
    return new Past(
        row.uuid("id"),
        row.text("borrower_id"),
        accounts,
        new PastContact(
            row.instant("at"),
            Channel.valueOf(row.text("channel")),
            voice == null ? null : VoiceKind.valueOf(voice),
            Direction.OUTBOUND,
            outcomeOf(row),
            Purpose.valueOf(row.text("purpose")),
            accounts,
            row.text("contact_point_id"),
            Actor.LENDER));
  }

  /** What a call came to, once it is known; before that, and of a text, what its state tells. */
  private static Outcome outcomeOf(Row row) throws SQLException {
    String outcome = row.textOrNull("call_outcome");
    return outcome == null
        ? AttemptState.valueOf(row.text("state")).countsAs()
        : Outcome.valueOf(outcome);
  }

  private static PastContact outside(Row row) throws SQLException {
    String voice = row.textOrNull("voice_kind");
    String purpose = row.textOrNull("purpose");
    return new PastContact(
        row.instant("at"),
        Channel.valueOf(row.text("channel")),
        voice == null ? null : VoiceKind.valueOf(voice),
        Direction.valueOf(row.text("direction")),
        Outcome.valueOf(row.text("outcome")),
        purpose == null ? null : Purpose.valueOf(purpose),
        row.texts("account_tokens"),
        row.textOrNull("contact_point_id"),
        Actor.valueOf(row.text("by")));
  }
}
