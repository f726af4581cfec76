package humane.borrower.account;

import humane.borrower.segment.Segment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One holder's view of an account. */
public record Account(
    String accountRef,
    String borrowerId,
    Product product,
    String currency,
    AccountFacts facts,
    Segment segment,
    Instant factsAsOf,
    @Nullable Instant closedAt) {}
