/** Talks over HTTP: the team writes them, anyone reads them, and nobody learns who comes. */
package humane.budget.talk.rest;
