package humane.borrower.profile.store;

import humane.borrower.profile.Profile;
import humane.borrower.segment.Segment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A borrower as stored, opened. */
public record BorrowerRow(
    String id,
    String ref,
    Profile profile,
    @Nullable String language,
    @Nullable String timeZone,
    List<String> jurisdictions,
    Segment segment,
    Instant factsAsOf,
    boolean languageChosen,
    @Nullable Instant erasedAt) {}
