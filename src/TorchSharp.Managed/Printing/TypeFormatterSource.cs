using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Shows tensors in notebooks.</summary>
internal sealed class TypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/plain", "", ""), new Formatter("text/html", "<div><pre>", "</pre></div>")];

    /// <summary>Writes the text of the default style between two tags.</summary>
    internal sealed class Formatter(string mimeType, string before, string after)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Tensor { IsInvalid: false } tensor)
                return false;
            writer.Write(before);
            writer.Write(tensor.ToString(TensorStringStyle.Default));
            writer.Write(after);
            return true;
        }
    }
}
