package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop that reached us, in any words.
 *
 * @param channel null means all channels ("leave me alone")
 */
public record OptOut(@Nullable Channel channel, Instant at) {}
