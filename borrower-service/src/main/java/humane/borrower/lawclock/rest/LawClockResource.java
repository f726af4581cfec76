package humane.borrower.lawclock.rest;

import humane.borrower.lawclock.ClockKind;
import humane.borrower.lawclock.ClockRow;
import humane.borrower.lawclock.ClockStep;
import humane.borrower.lawclock.ClockUnit;
import humane.borrower.lawclock.LawClocks;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks as a lawyer would read them: rule, number, in force, source, sure or not. */
@Path("/law-clocks")
public class LawClockResource {
  record Value(String name, String what, int value, ClockUnit unit, boolean extension) {
    static Value of(ClockStep step) {
      return new Value(step.name(), step.what(), step.value(), step.unit(), step.extension());
    }
  }

  record Answer(
      String jurisdiction,
      String rule,
      ClockKind clock,
      String what,
      String source,
      String certainty,
      boolean notLaw,
      LocalDate from,
      @Nullable LocalDate until,
      boolean inForce,
      List<Value> values,
      String text,
      String textZh) {
    static Answer of(ClockRow row, LocalDate today) {
      return new Answer(
          row.pack(),
          row.id(),
          row.kind(),
          row.what(),
          row.source(),
          row.certainty(),
          row.notLaw(),
          row.from(),
          row.until(),
          row.isInForceOn(today),
          row.steps().stream().map(Value::of).toList(),
          row.text(),
          row.textZh());
    }
  }

  record Answers(List<Answer> items, @Nullable String next) {}

  private final LawClocks clocks;
  private final Clock clock;

  LawClockResource(LawClocks clocks, @BusinessTime Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  @RunOnVirtualThread
  public Answers list() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Answers(clocks.rows().stream().map(row -> Answer.of(row, today)).toList(), null);
  }
}
