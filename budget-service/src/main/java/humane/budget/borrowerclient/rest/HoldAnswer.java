package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The hold that stands after a command. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HoldAnswer(String id) {}
