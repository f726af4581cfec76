package humane.reminder.voice;

import java.time.LocalDate;
import java.time.LocalTime;

/** Something that fills a gap in a sentence, said in the way of each language. */
public sealed interface Detail {
  record Day(LocalDate date) implements Detail {}

  /** A day so far off that its year belongs to it. */
  record DayAndYear(LocalDate date) implements Detail {}

  record Hour(LocalTime time) implements Detail {}

  record Sum(long minor, String currency) implements Detail {}

  record Count(int number) implements Detail {}

  /** Signs said one by one. */
  record Signs(String text) implements Detail {}
}
