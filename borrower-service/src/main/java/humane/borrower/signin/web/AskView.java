package humane.borrower.signin.web;

import io.quarkus.qute.TemplateData;

/**
 * Something the borrower told or asked us.
 *
 * @param what a complaint in the borrower's words, or the request by its name
 * @param dueOn the strictest day by which an answer is due
 */
@TemplateData
public record AskView(String what, String receivedOn, String dueOn) {}
