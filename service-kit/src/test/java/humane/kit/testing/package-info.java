/**
 * What the tests of every service stand on: a real PostgreSQL with two roles, real keys, real
 * tokens, a clock that can be moved.
 */
package humane.kit.testing;
