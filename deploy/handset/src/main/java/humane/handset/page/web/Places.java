package humane.handset.page.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where else the clock panel says what time it is. */
final class Places {
  static final Map<String, ZoneId> ALL = new LinkedHashMap<>();

  static {
    ALL.put("Shanghai", ZoneId.of("Asia/Shanghai"));
    ALL.put("London", ZoneId.of("Europe/London"));
    ALL.put("New York", ZoneId.of("America/New_York"));
    ALL.put("Chicago", ZoneId.of("America/Chicago"));
    ALL.put("Los Angeles", ZoneId.of("America/Los_Angeles"));
    ALL.put("UTC", ZoneOffset.UTC);
  }

  private Places() {}
}
