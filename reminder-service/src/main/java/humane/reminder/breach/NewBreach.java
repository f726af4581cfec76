package humane.reminder.breach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A breach to write down; one with an entry is written down once. */
public record NewBreach(
    @Nullable UUID entryId,
    String borrowerId,
    String what,
    List<String> rules,
    Instant happenedAt,
    String foundBy,
    @Nullable String cause) {}
