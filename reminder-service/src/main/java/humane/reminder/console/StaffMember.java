package humane.reminder.console;

import java.util.Set;

/**
 * Somebody in the team who is signed in at the console, with the roles of the token that let them
 * in.
 */
public record StaffMember(String name, Set<String> roles) {}
