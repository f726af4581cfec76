package humane.reminder.complaint;

import humane.reminder.genuine.CheckCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written on the public page.
 *
 * @param form the page's own id, so that a form sent twice is one complaint
 * @param place where they live, as in jurisdictions; empty where they have not said
 * @param othersContacted whether somebody was contacted for whom it was not meant
 * @param code of the text that it is about, if they have one
 * @param number that was written to or rung, E.164; it is kept as a keyed hash, if it is ours at
 *     all
 */
public record Said(
    UUID form,
    String words,
    String place,
    boolean othersContacted,
    @Nullable CheckCode code,
    @Nullable String number) {}
