/** The Beam stage that finds documents that share most of their text. */
package org.parley.near;
