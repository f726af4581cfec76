/** Where faults are asked for, and where they strike. */
@org.jspecify.annotations.NullMarked
package humane.handset.fault.rest;
