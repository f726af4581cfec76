package humane.borrower.signin.web;

import io.quarkus.qute.TemplateData;

/** A kind of request to choose. */
@TemplateData
public record KindView(String value, String label) {}
