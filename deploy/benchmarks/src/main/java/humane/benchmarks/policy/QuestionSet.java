package humane.benchmarks.policy;

import java.time.ZoneId;
import java.util.List;

/** Under which packs is asked; the house's own always count with them. */
public enum QuestionSet {
  CN_US("CN + US + HOUSE or US-MA + HOUSE", Place.CHINA_AND_US, Place.MASSACHUSETTS),
  CN_IN("CN + IN + HOUSE", Place.CHINA_AND_INDIA, Place.INDIA_AND_CHINA);

  private final String words;
  private final Place one;
  private final Place other;

  QuestionSet(String words, Place one, Place other) {
    this.words = words;
    this.one = one;
    this.other = other;
  }

  Place place(boolean isFirst) {
    return isFirst ? one : other;
  }

  @Override
  public String toString() {
    return words;
  }

  /** Where a borrower may be, and on whose clock. */
  enum Place {
    CHINA_AND_US(List.of("CN", "US"), "Asia/Shanghai"),
    MASSACHUSETTS(List.of("US-MA"), "America/New_York"),
    CHINA_AND_INDIA(List.of("CN", "IN"), "Asia/Shanghai"),
    INDIA_AND_CHINA(List.of("CN", "IN"), "Asia/Kolkata");

    private final List<String> jurisdictions;
    private final ZoneId zone;

    Place(List<String> jurisdictions, String zone) {
      this.jurisdictions = jurisdictions;
      this.zone = ZoneId.of(zone);
    }

    List<String> jurisdictions() {
      return jurisdictions;
    }

    ZoneId zone() {
      return zone;
    }
  }
}
