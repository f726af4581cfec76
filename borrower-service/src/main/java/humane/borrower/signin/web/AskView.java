package humane.borrower.signin.web;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Something the borrower told or asked us.
 *
 * @param id its identifier, by which its letter is found
 * @param what a complaint in the borrower's words, or the request by its name
 * @param dueOn the strictest day by which an answer is due; empty once there is one
 * @param state where it stands, in words; null for a request that is open
 * @param answer what we answered; null before
 */
@TemplateData
public record AskView(
    String id,
    String what,
    String receivedOn,
    String dueOn,
    @Nullable String state,
    @Nullable String answer) {}
