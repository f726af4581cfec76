/** Keys, passwords and tokens of one data folder: made once, kept readable for their owner only. */
package humane.local.keys;
