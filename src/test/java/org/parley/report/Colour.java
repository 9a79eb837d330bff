package org.parley.report;

/**
 * A colour as linear red, green and blue, from 0 to 1.
 *
 * @param red share
 * @param green share
 * @param blue share
 */
record Colour(double red, double green, double blue) {

  private static final double TWENTY_FIVE_7 = Math.pow(25, 7);

  /** Reads {@code #rrggbb} (sRGB). */
  static Colour of(String hex) {
    return new Colour(linear(hex, 1), linear(hex, 3), linear(hex, 5));
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Returns the colour as a reader without green cones sees it (Machado and others 2009). */
  Colour deuteranopia() {
    return new Colour(
        share(0.367322 * red + 0.860646 * green - 0.227968 * blue),
        share(0.280085 * red + 0.672501 * green + 0.047413 * blue),
        share(-0.011820 * red + 0.042940 * green + 0.968881 * blue));
  }

  private static double share(double value) {
    return Math.min(1, Math.max(0, value));
  }

  private double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Returns the contrast of both, from 1 to 21 (WCAG 2). */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance()) + 0.05;
    return lighter / (Math.min(luminance(), other.luminance()) + 0.05);
  }

  /** Returns L*, a* and b* (CIELAB, D65). */
  private double[] lab() {
    double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double value) {
    return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
  }

  /** Returns the distance of both as the eye sees it (CIEDE2000). */
  double difference(Colour other) {
    double[] one = lab();
    double[] two = other.lab();
    return difference(one[0], one[1], one[2], two[0], two[1], two[2]);
  }

  /** Returns CIEDE2000 of two colours in CIELAB (Sharma, Wu and Dalal 2005). */
  static double difference(
      double lightOne, double aOne, double bOne, double lightTwo, double aTwo, double bTwo) {
    double stretch = 1.5 - 0.5 * saturation((Math.hypot(aOne, bOne) + Math.hypot(aTwo, bTwo)) / 2);
    double one = Math.hypot(aOne * stretch, bOne);
    double two = Math.hypot(aTwo * stretch, bTwo);
    double hueOne = hue(aOne * stretch, bOne);
    double hueTwo = hue(aTwo * stretch, bTwo);
    double turn = one * two == 0 ? 0 : turn(hueTwo - hueOne);
    double hue = one * two == 0 ? hueOne + hueTwo : mean(hueOne, hueTwo);
    double light = (lightOne + lightTwo) / 2;
    double chroma = (one + two) / 2;
    double t =
        1
            - 0.17 * cos(hue - 30)
            + 0.24 * cos(2 * hue)
            + 0.32 * cos(3 * hue + 6)
            - 0.20 * cos(4 * hue - 63);
    double distance = (light - 50) * (light - 50);
    double byLight = (lightTwo - lightOne) / (1 + 0.015 * distance / Math.sqrt(20 + distance));
    double byChroma = (two - one) / (1 + 0.045 * chroma);
    double byHue =
        2 * Math.sqrt(one * two) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * chroma * t);
    double rotation = 60 * Math.exp(-Math.pow((hue - 275) / 25, 2));
    double both = -2 * saturation(chroma) * Math.sin(Math.toRadians(rotation)) * byChroma * byHue;
    return Math.sqrt(byLight * byLight + byChroma * byChroma + byHue * byHue + both);
  }

  private static double saturation(double chroma) {
    double power = Math.pow(chroma, 7);
    return Math.sqrt(power / (power + TWENTY_FIVE_7));
  }

  private static double hue(double a, double b) {
    return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double turn(double degrees) {
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  }

  private static double mean(double one, double two) {
    double sum = one + two;
    return Math.abs(one - two) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
