using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions of tensors to text, and other extension methods.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>Returns the tensor as text in a given style.</summary>
    public static string str(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>Returns the tensor as text in Julia's style.</summary>
    public static string jlstr(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>Returns the type and shape as text, without values.</summary>
    public static string metastr(this Tensor tensor) => tensor.ToString(TensorStringStyle.Metadata);

    /// <summary>Returns the tensor as text in NumPy's style.</summary>
    public static string npstr(
        this Tensor tensor, string fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>Returns the tensor as text in C# syntax.</summary>
    public static string cstr(
        this Tensor tensor, string fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>Writes the tensor to the console followed by a line break and returns the tensor.</summary>
    public static Tensor print(
        this Tensor t, string fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
