using Notebooks.Formatting;

namespace Notebooks.Tests.Formatting;

public class ConventionFormatterTests
{
    [Fact]
    public void PreferredMimeTypes_AreMadeInTheirOrder_WithTextInAnyCase()
    {
        var bundle = MimeBundle.Of(new Chart("loss"));
        Assert.Equal(["image/png", "text/html", "text/plain"], bundle.MimeTypes);
        Assert.Equal("iVBORw0KGgo=", bundle["image/png"]);
        Assert.Equal("<svg>loss</svg>", bundle["text/html"]);
        Assert.Equal("chart of loss", bundle["text/plain"]);
    }

    [Fact]
    public void Convention_IsInherited() =>
        Assert.Equal("<svg>accuracy</svg>", MimeBundle.Of(new DerivedChart("accuracy"))["text/html"]);

    [Fact]
    public void Formatter_ThatReturnsFalse_LetsTheNextTry() =>
        Assert.Equal("<svg>fallback</svg>", MimeBundle.Of(new Chart("fallback"))["text/html"]);

    [Fact]
    public void WithoutPreference_HtmlAndTextAreMade() =>
        Assert.Equal(["text/html", "text/plain"], MimeBundle.Of(new Plain()).MimeTypes);

    [Fact]
    public void RequestedMimeType_IsMadeAlone() =>
        Assert.Equal(["text/html"], MimeBundle.Of(new Chart("x"), ["text/html"]).MimeTypes);

    [Fact]
    public void InsideASequence_TheirHtmlIsUsed() =>
        Assert.Contains("<svg>a</svg>", MimeBundle.Of(new[] { new Chart("a"), new Chart("b") })["text/html"], StringComparison.Ordinal);

    [Fact]
    public void MimeType_ThatNobodyMakes_IsAnError() =>
        Assert.Contains(
            "no representation as image/png", Assert.Throws<InvalidOperationException>(() => MimeBundle.Of(3, ["image/png"])).Message,
            StringComparison.Ordinal);

    [TypeFormatterSource(typeof(ChartFormatters), PreferredMimeTypes = ["image/png", "text/html"])]
    private class Chart(string name)
    {
        public string Name => name;

        public override string ToString() => $"chart of {name}";
    }

    private sealed class DerivedChart(string name) : Chart(name);

    [TypeFormatterSource(typeof(PlainFormatters))]
    private sealed class Plain;

    /// <summary>Matched by its simple name, in whatever namespace.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[]? PreferredMimeTypes { get; set; }
    }

    private sealed class ChartFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() =>
        [
            new Formatter("text/html", chart => chart.Name == "fallback" ? null : $"<svg>{chart.Name}</svg>"),
            new Formatter("text/html", chart => $"<svg>{chart.Name}</svg>"),
            new Formatter("image/png", _ => "iVBORw0KGgo="),
        ];
    }

    private sealed class PlainFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() => [new PlainFormatter()];
    }

    private sealed class Formatter(string mimeType, Func<Chart, string?> format)
    {
        public string MimeType => mimeType;

        public Type Type => typeof(Chart);

        public bool Format(object instance, TextWriter writer)
        {
            string? text = format((Chart)instance);
            writer.Write(text);
            return text is not null;
        }
    }

    private sealed class PlainFormatter
    {
        public static string Html => "<p>plain</p>";

        public string MimeType => "text/html";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(Html);
            return true;
        }
    }
}
