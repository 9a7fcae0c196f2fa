using System.ComponentModel;
using System.Globalization;
using TorchSharp.Engine;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    [Utils.TypeFormatterSource(typeof(TypeFormatterSource))]
    public partial class Tensor
    {
        /// <summary>Returns the shape, type and device, as in <c>[3x4], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => IsInvalid
            ? "<disposed tensor>"
            : string.Create(CultureInfo.InvariantCulture, $"[{string.Join('x', Impl.Sizes)}], type = {dtype}, device = {device}");

        /// <summary>Returns the values in the default style, or only the metadata.</summary>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TorchSharp.TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>Returns the values in a given style.</summary>
        /// <param name="style">The style; <see cref="TorchSharp.TensorStringStyle.Default"/> selects the one that is set.</param>
        /// <param name="fltFormat">The .NET format of floating-point numbers; null for the one that is set, initially "g5".</param>
        /// <param name="width">The number of characters per line in the Julia style; null for the number
        /// that is set, initially 100.</param>
        /// <param name="cultureInfo">Null for the current culture.</param>
        /// <param name="newLine">The line separator; null for the one that is set.</param>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            if (style == TorchSharp.TensorStringStyle.Default)
                style = TensorStringStyle;
            if (style == TorchSharp.TensorStringStyle.Metadata)
                return ToString();
            var text = new TensorText(this, fltFormat ?? FloatFormat, cultureInfo ?? CultureInfo.CurrentCulture, newLine ?? NewLine);
            return style switch
            {
                TorchSharp.TensorStringStyle.Julia => text.Julia(width ?? LineWidth),
                TorchSharp.TensorStringStyle.Numpy => text.Numpy(),
                TorchSharp.TensorStringStyle.CSharp => text.CSharp(),
                _ => throw new InvalidEnumArgumentException(nameof(style), (int)style, typeof(TensorStringStyle)),
            };
        }
    }
}
