package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower asked for, with a REQUESTED_REPLY.
 *
 * @param at when they asked
 * @param channel the channel they asked on, or to be answered on
 * @param callBackAt the instant of an agreed call-back, or null for an answer as soon as may be
 */
public record ContactRequest(Instant at, Channel channel, @Nullable Instant callBackAt) {}
