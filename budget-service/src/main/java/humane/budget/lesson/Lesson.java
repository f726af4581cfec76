package humane.budget.lesson;

import java.time.LocalDate;
import java.util.List;

/** A lesson in both languages; read in about so many minutes. */
public record Lesson(
    String id,
    LocalDate writtenOn,
    LocalDate lookAgainOn,
    int minutes,
    String titleEn,
    String titleZh,
    List<String> en,
    List<String> zh) {}
