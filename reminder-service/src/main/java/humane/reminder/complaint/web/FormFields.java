package humane.reminder.complaint.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The form's fields as they come; one that is left out is empty. */
public class FormFields {
  @FormParam("form")
  @DefaultValue("")
  String form = "";

  @FormParam("words")
  @DefaultValue("")
  String words = "";

  @FormParam("place")
  @DefaultValue("")
  String place = "";

  @FormParam("others")
  @DefaultValue("false")
  boolean others;

  @FormParam("code")
  @DefaultValue("")
  String code = "";

  @FormParam("number")
  @DefaultValue("")
  String number = "";

  Typed typed() {
    return new Typed(form, words, place, others, code, number);
  }
}
