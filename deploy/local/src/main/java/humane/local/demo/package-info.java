/**
 * Made-up people for a first look: generated, with dates around the day of the first start, and
 * numbers that belong to nobody.
 */
package humane.local.demo;
