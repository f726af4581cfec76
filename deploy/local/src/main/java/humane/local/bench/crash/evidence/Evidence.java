package humane.local.bench.crash.evidence;

import humane.local.bench.crash.evidence.Books.DueStep;
import humane.local.bench.crash.evidence.Books.InDoubt;
import humane.local.bench.crash.evidence.CarrierStore.Sent;
import humane.local.bench.crash.evidence.LedgerRead.HandedOver;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the carrier's store, the ledger and the books beside one another.
 *
 * @param people how many people the portfolio has
 * @param accountsEach how many accounts, each with one step due
 * @param sharePercentMin so much of what was cleared must really have been sent
 */
public record Evidence(
    int people,
    int accountsEach,
    List<DueStep> due,
    List<Sent> sent,
    List<InDoubt> inDoubt,
    LedgerRead ledger,
    List<Killed> kills,
    ZoneId zone,
    double sharePercentMin) {

  /** From asking the carrier to the last byte of its answer: so long a contact is in flight. */
  private static final Duration IN_FLIGHT_AT_MOST = Duration.ofSeconds(8);

  /**
   * A kill that was made.
   *
   * @param at system time
   * @param inFlightMax how many contacts it could leave in doubt
   */
  public record Killed(String victim, Instant at, int inFlightMax) {}

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(dueSteps());
    findings.add(Finding.told("texts in the carrier's store", sent.size()));
    findings.add(Finding.none("(number, step) with more than one text", repeated()));
    findings.add(Finding.none("texts of which the ledger knows nothing", withoutAnEntry()));
    findings.add(Finding.none("due steps without a closing entry", notClosed()));
    findings.add(Finding.none("caps broken, by the carrier's store", capsBrokenAtCarrier()));
    findings.add(Finding.none("caps broken, by the ledger", capsBrokenInLedger()));
    findings.addAll(doubts());
    findings.add(share());
    return findings;
  }

  private Finding dueSteps() {
    int expected = people * accountsEach;
    return new Finding(
        "due steps",
        Integer.toString(due.size()),
        Integer.toString(expected),
        due.size() == expected ? List.of() : List.of(due.size() + " instead of " + expected));
  }

  /** By number and code, and by code alone: a step has one number. */
  private List<String> repeated() {
    List<String> repeated = new ArrayList<>();
    sent.stream()
        .collect(Collectors.groupingBy(one -> one.phone() + ' ' + one.code()))
        .forEach(
            (key, texts) -> {
              if (texts.size() > 1) repeated.add(key + ": " + texts);
            });
    sent.stream()
        .collect(Collectors.groupingBy(Sent::code))
        .forEach(
            (code, texts) -> {
              if (texts.stream().map(Sent::phone).distinct().count() > 1)
                repeated.add(code + " went to several numbers: " + texts);
            });
    return repeated;
  }

  private List<String> withoutAnEntry() {
    Set<String> handedOver =
        ledger.contacts().stream().map(HandedOver::stepId).collect(Collectors.toSet());
    Map<String, DueStep> byCode =
        due.stream().collect(Collectors.toMap(DueStep::code, Function.identity()));
    List<String> without = new ArrayList<>();
    for (Sent text : sent) {
      DueStep step = byCode.get(text.code());
      if (step == null) without.add("no step has the code of " + text);
      else if (!handedOver.contains(step.id()))
        without.add("step " + step.id() + " was never handed over: " + text);
    }
    return without;
  }

  /** Closed is what the gate refused, and a contact of which an outcome is written down. */
  private List<String> notClosed() {
    Set<String> closed = new HashSet<>(ledger.refusedSteps());
    for (HandedOver contact : ledger.contacts())
      if (!ledger.outcomesOf(contact).isEmpty()) closed.add(contact.stepId());
    return due.stream()
        .filter(step -> !closed.contains(step.id()))
        .map(step -> "step " + step.id() + ", " + step.state())
        .toList();
  }

  private List<String> capsBrokenAtCarrier() {
    List<String> broken = new ArrayList<>();
    sent.stream()
        .collect(Collectors.groupingBy(Sent::phone))
        .forEach(
            (phone, texts) ->
                HouseCaps.broken(texts.stream().map(Sent::at).sorted().toList(), zone)
                    .forEach(what -> broken.add(phone + " " + what)));
    return broken;
  }

  private List<String> capsBrokenInLedger() {
    Set<String> ours = due.stream().map(DueStep::subject).collect(Collectors.toSet());
    List<String> broken = new ArrayList<>();
    ledger.contacts().stream()
        .filter(one -> ours.contains(one.subject()))
        .collect(Collectors.groupingBy(HandedOver::subject))
        .forEach(
            (subject, contacts) ->
                HouseCaps.broken(contacts.stream().map(HandedOver::at).sorted().toList(), zone)
                    .forEach(what -> broken.add(subject + " " + what)));
    return broken;
  }

  private List<Finding> doubts() {
    List<String> tooMany = new ArrayList<>();
    long most = 0;
    int limit = 0;
    for (Killed kill : kills) {
      long left = inDoubt.stream().filter(one -> wasInFlight(one, kill)).count();
      most = Math.max(most, left);
      limit = Math.max(limit, kill.inFlightMax());
      if (left > kill.inFlightMax())
        tooMany.add(left + " by " + kill.victim() + " at " + kill.at());
    }
    long byKills =
        inDoubt.stream()
            .filter(one -> kills.stream().anyMatch(kill -> wasInFlight(one, kill)))
            .count();
    Set<String> arrived = sent.stream().map(Sent::code).collect(Collectors.toSet());
    return List.of(
        Finding.told("kills", kills.size()),
        new Finding("UNKNOWN left by one kill, at most", Long.toString(most), "" + limit, tooMany),
        Finding.told("UNKNOWN in flight at some kill", byKills),
        Finding.told("UNKNOWN by an error of the carrier alone", inDoubt.size() - byKills),
        Finding.none(
            "UNKNOWN that the carrier has",
            inDoubt.stream()
                .filter(one -> arrived.contains(one.code()))
                .map(InDoubt::toString)
                .toList()));
  }

  private static boolean wasInFlight(InDoubt one, Killed kill) {
    return !one.handedOverAt().isAfter(kill.at())
        && one.handedOverAt().plus(IN_FLIGHT_AT_MOST).isAfter(kill.at());
  }

  private Finding share() {
    Set<String> handedOver =
        ledger.contacts().stream().map(HandedOver::stepId).collect(Collectors.toSet());
    Set<String> arrived = sent.stream().map(Sent::code).collect(Collectors.toSet());
    List<DueStep> cleared = due.stream().filter(step -> handedOver.contains(step.id())).toList();
    long reached = cleared.stream().filter(step -> arrived.contains(step.code())).count();
    double percent = cleared.isEmpty() ? 0 : 100.0 * reached / cleared.size();
    String found = String.format("%.2f %%", percent);
    return new Finding(
        "cleared steps that were really sent",
        found,
        "at least " + sharePercentMin + " %",
        percent >= sharePercentMin ? List.of() : List.of(reached + " of " + cleared.size()));
  }
}
