package humane.reminder.wording.store;

import humane.reminder.wording.Helpline;
import humane.reminder.wording.HelplineHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line as it lies in {@code helplines.yaml}: what is left out there is empty here. */
record HelplineFile(
    String id,
    String country,
    @Nullable List<String> parts,
    Helpline.Kind kind,
    Map<String, String> names,
    @Nullable String number,
    @Nullable String site,
    @Nullable Hours hours,
    @Nullable String hoursConfidence,
    List<String> languages,
    String source,
    String confidence,
    LocalDate verifiedOn,
    LocalDate nextCheckOn) {

  record Hours(
      boolean always, @Nullable ZoneId zone, @Nullable List<HelplineHours.Stretch> stretches) {}

  Helpline line() {
    return new Helpline(
        id,
        country,
        parts == null ? List.of() : parts,
        kind,
        names,
        number,
        site,
        hours == null
            ? null
            : new HelplineHours(
                hours.always(),
                hours.zone() == null ? ZoneOffset.UTC : hours.zone(),
                hours.stretches() == null ? List.of() : hours.stretches()),
        hoursConfidence,
        languages,
        source,
        confidence,
        verifiedOn,
        nextCheckOn);
  }
}
