using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The style in which Julia prints tensors.</summary>
    public const TensorStringStyle julia = TorchSharp.TensorStringStyle.Julia;
    /// <summary>The style in which NumPy prints tensors.</summary>
    public const TensorStringStyle numpy = TorchSharp.TensorStringStyle.Numpy;
    /// <summary>The style of a C# array literal.</summary>
    public const TensorStringStyle csharp = TorchSharp.TensorStringStyle.CSharp;

    private static TensorStringStyle s_style = TorchSharp.TensorStringStyle.Julia;

    /// <summary>The style used for <see cref="TorchSharp.TensorStringStyle.Default"/>; initially Julia.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => s_style;
        set =>
            s_style = value != TorchSharp.TensorStringStyle.Default
                ? value
                : throw new ArgumentException("The style cannot be set to 'Default'.", nameof(value));
    }

    internal static string FloatFormat { get; private set; } = "g5";

    internal static int LineWidth { get; private set; } = 100;

    internal static string NewLine { get; private set; } = Environment.NewLine;

    internal static int MaxRows { get; private set; } = 6;

    internal static int MaxColumns { get; private set; } = 6;

    /// <summary>
    /// Sets the number of digits after the decimal point, in fixed or scientific notation; null leaves an option unchanged.
    /// </summary>
    public static void set_printoptions(
        int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) =>
        set_printoptions(
            null, string.Create(CultureInfo.InvariantCulture, $"{(sci_mode ? 'E' : 'F')}{precision}"), linewidth, newLine, maxRows,
            maxColumns);

    /// <summary>Sets how tensors are written; null leaves an option unchanged.</summary>
    public static void set_printoptions(
        TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null,
        int? maxColumns = null)
    {
        TensorStringStyle = style ?? TensorStringStyle;
        FloatFormat = floatFormat ?? FloatFormat;
        LineWidth = linewidth ?? LineWidth;
        NewLine = newLine ?? NewLine;
        MaxRows = maxRows ?? MaxRows;
        MaxColumns = maxColumns ?? MaxColumns;
    }
}
