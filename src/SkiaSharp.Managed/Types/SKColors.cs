#nullable disable annotations

namespace SkiaSharp;

/// <summary>The named colors of CSS. As in the original, DarkSeaGreen is 8FBC8B, where CSS has 8FBC8F, and Transparent is white.</summary>
public struct SKColors
{
    /// <summary><c>#fff0f8ff</c>.</summary>
    public static SKColor AliceBlue = new(0xFFF0F8FF);
    /// <summary><c>#fffaebd7</c>.</summary>
    public static SKColor AntiqueWhite = new(0xFFFAEBD7);
    /// <summary><c>#ff00ffff</c>.</summary>
    public static SKColor Aqua = new(0xFF00FFFF);
    /// <summary><c>#ff7fffd4</c>.</summary>
    public static SKColor Aquamarine = new(0xFF7FFFD4);
    /// <summary><c>#fff0ffff</c>.</summary>
    public static SKColor Azure = new(0xFFF0FFFF);
    /// <summary><c>#fff5f5dc</c>.</summary>
    public static SKColor Beige = new(0xFFF5F5DC);
    /// <summary><c>#ffffe4c4</c>.</summary>
    public static SKColor Bisque = new(0xFFFFE4C4);
    /// <summary><c>#ff000000</c>.</summary>
    public static SKColor Black = new(0xFF000000);
    /// <summary><c>#ffffebcd</c>.</summary>
    public static SKColor BlanchedAlmond = new(0xFFFFEBCD);
    /// <summary><c>#ff0000ff</c>.</summary>
    public static SKColor Blue = new(0xFF0000FF);
    /// <summary><c>#ff8a2be2</c>.</summary>
    public static SKColor BlueViolet = new(0xFF8A2BE2);
    /// <summary><c>#ffa52a2a</c>.</summary>
    public static SKColor Brown = new(0xFFA52A2A);
    /// <summary><c>#ffdeb887</c>.</summary>
    public static SKColor BurlyWood = new(0xFFDEB887);
    /// <summary><c>#ff5f9ea0</c>.</summary>
    public static SKColor CadetBlue = new(0xFF5F9EA0);
    /// <summary><c>#ff7fff00</c>.</summary>
    public static SKColor Chartreuse = new(0xFF7FFF00);
    /// <summary><c>#ffd2691e</c>.</summary>
    public static SKColor Chocolate = new(0xFFD2691E);
    /// <summary><c>#ffff7f50</c>.</summary>
    public static SKColor Coral = new(0xFFFF7F50);
    /// <summary><c>#ff6495ed</c>.</summary>
    public static SKColor CornflowerBlue = new(0xFF6495ED);
    /// <summary><c>#fffff8dc</c>.</summary>
    public static SKColor Cornsilk = new(0xFFFFF8DC);
    /// <summary><c>#ffdc143c</c>.</summary>
    public static SKColor Crimson = new(0xFFDC143C);
    /// <summary><c>#ff00ffff</c>.</summary>
    public static SKColor Cyan = new(0xFF00FFFF);
    /// <summary><c>#ff00008b</c>.</summary>
    public static SKColor DarkBlue = new(0xFF00008B);
    /// <summary><c>#ff008b8b</c>.</summary>
    public static SKColor DarkCyan = new(0xFF008B8B);
    /// <summary><c>#ffb8860b</c>.</summary>
    public static SKColor DarkGoldenrod = new(0xFFB8860B);
    /// <summary><c>#ffa9a9a9</c>.</summary>
    public static SKColor DarkGray = new(0xFFA9A9A9);
    /// <summary><c>#ff006400</c>.</summary>
    public static SKColor DarkGreen = new(0xFF006400);
    /// <summary><c>#ffbdb76b</c>.</summary>
    public static SKColor DarkKhaki = new(0xFFBDB76B);
    /// <summary><c>#ff8b008b</c>.</summary>
    public static SKColor DarkMagenta = new(0xFF8B008B);
    /// <summary><c>#ff556b2f</c>.</summary>
    public static SKColor DarkOliveGreen = new(0xFF556B2F);
    /// <summary><c>#ffff8c00</c>.</summary>
    public static SKColor DarkOrange = new(0xFFFF8C00);
    /// <summary><c>#ff9932cc</c>.</summary>
    public static SKColor DarkOrchid = new(0xFF9932CC);
    /// <summary><c>#ff8b0000</c>.</summary>
    public static SKColor DarkRed = new(0xFF8B0000);
    /// <summary><c>#ffe9967a</c>.</summary>
    public static SKColor DarkSalmon = new(0xFFE9967A);
    /// <summary><c>#ff8fbc8b</c>.</summary>
    public static SKColor DarkSeaGreen = new(0xFF8FBC8B);
    /// <summary><c>#ff483d8b</c>.</summary>
    public static SKColor DarkSlateBlue = new(0xFF483D8B);
    /// <summary><c>#ff2f4f4f</c>.</summary>
    public static SKColor DarkSlateGray = new(0xFF2F4F4F);
    /// <summary><c>#ff00ced1</c>.</summary>
    public static SKColor DarkTurquoise = new(0xFF00CED1);
    /// <summary><c>#ff9400d3</c>.</summary>
    public static SKColor DarkViolet = new(0xFF9400D3);
    /// <summary><c>#ffff1493</c>.</summary>
    public static SKColor DeepPink = new(0xFFFF1493);
    /// <summary><c>#ff00bfff</c>.</summary>
    public static SKColor DeepSkyBlue = new(0xFF00BFFF);
    /// <summary><c>#ff696969</c>.</summary>
    public static SKColor DimGray = new(0xFF696969);
    /// <summary><c>#ff1e90ff</c>.</summary>
    public static SKColor DodgerBlue = new(0xFF1E90FF);
    /// <summary><c>#ffb22222</c>.</summary>
    public static SKColor Firebrick = new(0xFFB22222);
    /// <summary><c>#fffffaf0</c>.</summary>
    public static SKColor FloralWhite = new(0xFFFFFAF0);
    /// <summary><c>#ff228b22</c>.</summary>
    public static SKColor ForestGreen = new(0xFF228B22);
    /// <summary><c>#ffff00ff</c>.</summary>
    public static SKColor Fuchsia = new(0xFFFF00FF);
    /// <summary><c>#ffdcdcdc</c>.</summary>
    public static SKColor Gainsboro = new(0xFFDCDCDC);
    /// <summary><c>#fff8f8ff</c>.</summary>
    public static SKColor GhostWhite = new(0xFFF8F8FF);
    /// <summary><c>#ffffd700</c>.</summary>
    public static SKColor Gold = new(0xFFFFD700);
    /// <summary><c>#ffdaa520</c>.</summary>
    public static SKColor Goldenrod = new(0xFFDAA520);
    /// <summary><c>#ff808080</c>.</summary>
    public static SKColor Gray = new(0xFF808080);
    /// <summary><c>#ff008000</c>.</summary>
    public static SKColor Green = new(0xFF008000);
    /// <summary><c>#ffadff2f</c>.</summary>
    public static SKColor GreenYellow = new(0xFFADFF2F);
    /// <summary><c>#fff0fff0</c>.</summary>
    public static SKColor Honeydew = new(0xFFF0FFF0);
    /// <summary><c>#ffff69b4</c>.</summary>
    public static SKColor HotPink = new(0xFFFF69B4);
    /// <summary><c>#ffcd5c5c</c>.</summary>
    public static SKColor IndianRed = new(0xFFCD5C5C);
    /// <summary><c>#ff4b0082</c>.</summary>
    public static SKColor Indigo = new(0xFF4B0082);
    /// <summary><c>#fffffff0</c>.</summary>
    public static SKColor Ivory = new(0xFFFFFFF0);
    /// <summary><c>#fff0e68c</c>.</summary>
    public static SKColor Khaki = new(0xFFF0E68C);
    /// <summary><c>#ffe6e6fa</c>.</summary>
    public static SKColor Lavender = new(0xFFE6E6FA);
    /// <summary><c>#fffff0f5</c>.</summary>
    public static SKColor LavenderBlush = new(0xFFFFF0F5);
    /// <summary><c>#ff7cfc00</c>.</summary>
    public static SKColor LawnGreen = new(0xFF7CFC00);
    /// <summary><c>#fffffacd</c>.</summary>
    public static SKColor LemonChiffon = new(0xFFFFFACD);
    /// <summary><c>#ffadd8e6</c>.</summary>
    public static SKColor LightBlue = new(0xFFADD8E6);
    /// <summary><c>#fff08080</c>.</summary>
    public static SKColor LightCoral = new(0xFFF08080);
    /// <summary><c>#ffe0ffff</c>.</summary>
    public static SKColor LightCyan = new(0xFFE0FFFF);
    /// <summary><c>#fffafad2</c>.</summary>
    public static SKColor LightGoldenrodYellow = new(0xFFFAFAD2);
    /// <summary><c>#ffd3d3d3</c>.</summary>
    public static SKColor LightGray = new(0xFFD3D3D3);
    /// <summary><c>#ff90ee90</c>.</summary>
    public static SKColor LightGreen = new(0xFF90EE90);
    /// <summary><c>#ffffb6c1</c>.</summary>
    public static SKColor LightPink = new(0xFFFFB6C1);
    /// <summary><c>#ffffa07a</c>.</summary>
    public static SKColor LightSalmon = new(0xFFFFA07A);
    /// <summary><c>#ff20b2aa</c>.</summary>
    public static SKColor LightSeaGreen = new(0xFF20B2AA);
    /// <summary><c>#ff87cefa</c>.</summary>
    public static SKColor LightSkyBlue = new(0xFF87CEFA);
    /// <summary><c>#ff778899</c>.</summary>
    public static SKColor LightSlateGray = new(0xFF778899);
    /// <summary><c>#ffb0c4de</c>.</summary>
    public static SKColor LightSteelBlue = new(0xFFB0C4DE);
    /// <summary><c>#ffffffe0</c>.</summary>
    public static SKColor LightYellow = new(0xFFFFFFE0);
    /// <summary><c>#ff00ff00</c>.</summary>
    public static SKColor Lime = new(0xFF00FF00);
    /// <summary><c>#ff32cd32</c>.</summary>
    public static SKColor LimeGreen = new(0xFF32CD32);
    /// <summary><c>#fffaf0e6</c>.</summary>
    public static SKColor Linen = new(0xFFFAF0E6);
    /// <summary><c>#ffff00ff</c>.</summary>
    public static SKColor Magenta = new(0xFFFF00FF);
    /// <summary><c>#ff800000</c>.</summary>
    public static SKColor Maroon = new(0xFF800000);
    /// <summary><c>#ff66cdaa</c>.</summary>
    public static SKColor MediumAquamarine = new(0xFF66CDAA);
    /// <summary><c>#ff0000cd</c>.</summary>
    public static SKColor MediumBlue = new(0xFF0000CD);
    /// <summary><c>#ffba55d3</c>.</summary>
    public static SKColor MediumOrchid = new(0xFFBA55D3);
    /// <summary><c>#ff9370db</c>.</summary>
    public static SKColor MediumPurple = new(0xFF9370DB);
    /// <summary><c>#ff3cb371</c>.</summary>
    public static SKColor MediumSeaGreen = new(0xFF3CB371);
    /// <summary><c>#ff7b68ee</c>.</summary>
    public static SKColor MediumSlateBlue = new(0xFF7B68EE);
    /// <summary><c>#ff00fa9a</c>.</summary>
    public static SKColor MediumSpringGreen = new(0xFF00FA9A);
    /// <summary><c>#ff48d1cc</c>.</summary>
    public static SKColor MediumTurquoise = new(0xFF48D1CC);
    /// <summary><c>#ffc71585</c>.</summary>
    public static SKColor MediumVioletRed = new(0xFFC71585);
    /// <summary><c>#ff191970</c>.</summary>
    public static SKColor MidnightBlue = new(0xFF191970);
    /// <summary><c>#fff5fffa</c>.</summary>
    public static SKColor MintCream = new(0xFFF5FFFA);
    /// <summary><c>#ffffe4e1</c>.</summary>
    public static SKColor MistyRose = new(0xFFFFE4E1);
    /// <summary><c>#ffffe4b5</c>.</summary>
    public static SKColor Moccasin = new(0xFFFFE4B5);
    /// <summary><c>#ffffdead</c>.</summary>
    public static SKColor NavajoWhite = new(0xFFFFDEAD);
    /// <summary><c>#ff000080</c>.</summary>
    public static SKColor Navy = new(0xFF000080);
    /// <summary><c>#fffdf5e6</c>.</summary>
    public static SKColor OldLace = new(0xFFFDF5E6);
    /// <summary><c>#ff808000</c>.</summary>
    public static SKColor Olive = new(0xFF808000);
    /// <summary><c>#ff6b8e23</c>.</summary>
    public static SKColor OliveDrab = new(0xFF6B8E23);
    /// <summary><c>#ffffa500</c>.</summary>
    public static SKColor Orange = new(0xFFFFA500);
    /// <summary><c>#ffff4500</c>.</summary>
    public static SKColor OrangeRed = new(0xFFFF4500);
    /// <summary><c>#ffda70d6</c>.</summary>
    public static SKColor Orchid = new(0xFFDA70D6);
    /// <summary><c>#ffeee8aa</c>.</summary>
    public static SKColor PaleGoldenrod = new(0xFFEEE8AA);
    /// <summary><c>#ff98fb98</c>.</summary>
    public static SKColor PaleGreen = new(0xFF98FB98);
    /// <summary><c>#ffafeeee</c>.</summary>
    public static SKColor PaleTurquoise = new(0xFFAFEEEE);
    /// <summary><c>#ffdb7093</c>.</summary>
    public static SKColor PaleVioletRed = new(0xFFDB7093);
    /// <summary><c>#ffffefd5</c>.</summary>
    public static SKColor PapayaWhip = new(0xFFFFEFD5);
    /// <summary><c>#ffffdab9</c>.</summary>
    public static SKColor PeachPuff = new(0xFFFFDAB9);
    /// <summary><c>#ffcd853f</c>.</summary>
    public static SKColor Peru = new(0xFFCD853F);
    /// <summary><c>#ffffc0cb</c>.</summary>
    public static SKColor Pink = new(0xFFFFC0CB);
    /// <summary><c>#ffdda0dd</c>.</summary>
    public static SKColor Plum = new(0xFFDDA0DD);
    /// <summary><c>#ffb0e0e6</c>.</summary>
    public static SKColor PowderBlue = new(0xFFB0E0E6);
    /// <summary><c>#ff800080</c>.</summary>
    public static SKColor Purple = new(0xFF800080);
    /// <summary><c>#ffff0000</c>.</summary>
    public static SKColor Red = new(0xFFFF0000);
    /// <summary><c>#ffbc8f8f</c>.</summary>
    public static SKColor RosyBrown = new(0xFFBC8F8F);
    /// <summary><c>#ff4169e1</c>.</summary>
    public static SKColor RoyalBlue = new(0xFF4169E1);
    /// <summary><c>#ff8b4513</c>.</summary>
    public static SKColor SaddleBrown = new(0xFF8B4513);
    /// <summary><c>#fffa8072</c>.</summary>
    public static SKColor Salmon = new(0xFFFA8072);
    /// <summary><c>#fff4a460</c>.</summary>
    public static SKColor SandyBrown = new(0xFFF4A460);
    /// <summary><c>#ff2e8b57</c>.</summary>
    public static SKColor SeaGreen = new(0xFF2E8B57);
    /// <summary><c>#fffff5ee</c>.</summary>
    public static SKColor SeaShell = new(0xFFFFF5EE);
    /// <summary><c>#ffa0522d</c>.</summary>
    public static SKColor Sienna = new(0xFFA0522D);
    /// <summary><c>#ffc0c0c0</c>.</summary>
    public static SKColor Silver = new(0xFFC0C0C0);
    /// <summary><c>#ff87ceeb</c>.</summary>
    public static SKColor SkyBlue = new(0xFF87CEEB);
    /// <summary><c>#ff6a5acd</c>.</summary>
    public static SKColor SlateBlue = new(0xFF6A5ACD);
    /// <summary><c>#ff708090</c>.</summary>
    public static SKColor SlateGray = new(0xFF708090);
    /// <summary><c>#fffffafa</c>.</summary>
    public static SKColor Snow = new(0xFFFFFAFA);
    /// <summary><c>#ff00ff7f</c>.</summary>
    public static SKColor SpringGreen = new(0xFF00FF7F);
    /// <summary><c>#ff4682b4</c>.</summary>
    public static SKColor SteelBlue = new(0xFF4682B4);
    /// <summary><c>#ffd2b48c</c>.</summary>
    public static SKColor Tan = new(0xFFD2B48C);
    /// <summary><c>#ff008080</c>.</summary>
    public static SKColor Teal = new(0xFF008080);
    /// <summary><c>#ffd8bfd8</c>.</summary>
    public static SKColor Thistle = new(0xFFD8BFD8);
    /// <summary><c>#ffff6347</c>.</summary>
    public static SKColor Tomato = new(0xFFFF6347);
    /// <summary><c>#ff40e0d0</c>.</summary>
    public static SKColor Turquoise = new(0xFF40E0D0);
    /// <summary><c>#ffee82ee</c>.</summary>
    public static SKColor Violet = new(0xFFEE82EE);
    /// <summary><c>#fff5deb3</c>.</summary>
    public static SKColor Wheat = new(0xFFF5DEB3);
    /// <summary><c>#ffffffff</c>.</summary>
    public static SKColor White = new(0xFFFFFFFF);
    /// <summary><c>#fff5f5f5</c>.</summary>
    public static SKColor WhiteSmoke = new(0xFFF5F5F5);
    /// <summary><c>#ffffff00</c>.</summary>
    public static SKColor Yellow = new(0xFFFFFF00);
    /// <summary><c>#ff9acd32</c>.</summary>
    public static SKColor YellowGreen = new(0xFF9ACD32);
    /// <summary><c>#00ffffff</c>.</summary>
    public static SKColor Transparent = new(0x00FFFFFF);

    /// <summary>Transparent black.</summary>
    public static SKColor Empty => new(0x00000000);
}
