package humane.simulation;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as somebody reads it. */
final class ReportText {
  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(Report report) {
    ReportText written = new ReportText();
    written.input(report);
    written.totals(report);
    written.segments(report.segments());
    written.moreRisk(report.ladders());
    written.ladders(report.ladders());
    written.silence(report.silence());
    written.line("");
    written.line("What was said: %s", counts(report.replies()));
    written.line("Work for people: %s", counts(report.workItems()));
    written.caps(report.capsBroken());
    return written.text.toString();
  }

  /** Two runs or more over the same people with the same luck, side by side. */
  static String beside(List<String> names, List<Report> reports) {
    ReportText written = new ReportText();
    written.line("Side by side (the same people, with the same luck)");
    written.row("", names);
    written.row("contacts", reports, report -> report.totals().contacts());
    written.row("cures", reports, report -> report.totals().cures());
    written.row("contacts per cure", reports, report -> report.totals().contactsPerCure());
    written.row(
        "per borrower in arrears",
        reports,
        report -> report.totals().contactsPerBorrowerInArrears());
    for (int at = 0; at < reports.getFirst().segments().size(); at++) {
      int segment = at;
      String name = reports.getFirst().segments().get(at).segment();
      written.row(
          name + " per case", reports, report -> report.segments().get(segment).contactsPerCase());
      written.row(
          name + " helped by day 14",
          reports,
          report ->
              report.segments().get(segment).help().getOrDefault("by day 7", 0)
                  + report.segments().get(segment).help().getOrDefault("by day 14", 0));
    }
    written.row("caps broken", reports, report -> report.capsBroken().size());
    return written.text.toString();
  }

  private void input(Report report) {
    Report.Input input = report.input();
    line("%s", report.how());
    line("");
    line(
        "Portfolio %s, %d rows used, %d refused",
        input.portfolioSha256(), input.rows() - input.rowsRefused(), input.rowsRefused());
    line("From %s for %d days, seed %d", input.firstDay(), input.days(), input.seed());
    line("Chances as of %s, %s", input.chancesAsOf(), input.chancesSha256());
    line("Ladders %s, settings %s", input.laddersSha256(), input.settingsSha256());
    line(
        "Packs %s",
        report.packs().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
  }

  private void totals(Report report) {
    Report.Totals totals = report.totals();
    line("");
    line(
        "%d borrowers, %d in arrears at some time, %d contacted; %d cases",
        totals.borrowers(),
        totals.borrowersInArrears(),
        totals.borrowersContacted(),
        totals.cases());
    line(
        "%d contacts (%d texts, %d calls), beside them %d answers to what borrowers said; the gate was asked %d times",
        totals.contacts(), totals.texts(), totals.calls(), totals.answers(), totals.gateAsked());
    line(
        "%.3f contacts per borrower in arrears; %d cures, %.3f contacts per cure",
        totals.contactsPerBorrowerInArrears(), totals.cures(), totals.contactsPerCure());
    line("Borrowers by contacts: %s", counts(report.contactsPerBorrower()));
  }

  private void segments(List<Report.BySegment> segments) {
    line("");
    line(
        "%-14s %9s %7s %9s %9s %5s %7s  first help",
        "segment", "borrowers", "cases", "contacts", "per case", "most", "cures");
    for (Report.BySegment one : segments)
      line(
          "%-14s %9d %7d %9d %9.3f %5d %7d  %s",
          one.segment(),
          one.borrowers(),
          one.cases(),
          one.contacts(),
          one.contactsPerCase(),
          one.mostContactsInACase(),
          one.cures(),
          counts(one.help()));
  }

  /** The most that a ladder can do to anyone; what was done depends also on who pays when. */
  private void moreRisk(List<Report.ByLadder> ladders) {
    boolean held = true;
    for (int at = 1; at < ladders.size(); at++)
      held &= ladders.get(at).contactsAtMost() <= ladders.get(at - 1).contactsAtMost();
    line(
        "More risk, never more contacts: %s (at most %s in a case)",
        held ? "held" : "NOT held",
        ladders.stream()
            .map(one -> one.ladder() + " " + one.contactsAtMost())
            .collect(Collectors.joining(", ")));
  }

  private void ladders(List<Report.ByLadder> ladders) {
    line("");
    for (Report.ByLadder one : ladders) {
      line("Ladder %s: %d cases", one.ladder(), one.cases());
      line("  contacts by day past due of the rung: %s", counts(one.contactsByDay()));
      if (!one.passedOverByDay().isEmpty())
        line("  passed over: %s", counts(one.passedOverByDay()));
      line(
          "  cured %d (%d before any contact); at the end on a plan %d, with a person %d, silent until something changes %d, going on %d",
          one.cured(),
          one.curedUntouched(),
          one.onPlan(),
          one.withAPerson(),
          one.refused(),
          one.goingOn());
      line(
          "  first help, median: %s",
          one.medianHelpDay() < 0 ? "none" : "day " + number(one.medianHelpDay()) + " past due");
    }
  }

  private void silence(List<Report.Silent> silence) {
    line("");
    line("%-9s %-28s %-30s %8s %8s", "silent", "rule", "why", "times", "people");
    for (Report.Silent one : silence)
      line(
          "%-9s %-28s %-30s %8d %8d",
          one.verdict(), one.rule(), one.code(), one.times(), one.people());
  }

  private void caps(List<String> broken) {
    line("Caps broken, by a check that shares nothing with the policy: %d", broken.size());
    broken.stream().limit(10).forEach(one -> line("  %s", one));
  }

  private void row(String name, List<Report> reports, Function<Report, Number> figure) {
    List<String> figures = new ArrayList<>();
    for (Report report : reports) {
      Number value = figure.apply(report);
      figures.add(value instanceof Double share ? number(share) : value.toString());
    }
    row(name, figures);
  }

  private void row(String name, List<String> cells) {
    line(
        "%-34s%s",
        name,
        cells.stream()
            .map(cell -> String.format(Locale.ROOT, " %20s", cell))
            .collect(Collectors.joining()));
  }

  @FormatMethod
  private void line(@FormatString String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
