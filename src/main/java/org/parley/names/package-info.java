/** Names of authors that are nearly alike, and so may belong to one author. */
package org.parley.names;
