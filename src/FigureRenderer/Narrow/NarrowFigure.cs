using System.Text.Json;
using System.Text.Json.Nodes;
using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer.Narrow;

/// <summary>A figure laid out for a page as narrow as a phone, and the changes that this makes to the figure itself.</summary>
internal sealed class NarrowFigure
{
    /// <summary>The width of the drawing in px.</summary>
    public const int Width = 380;

    /// <summary>
    /// The largest width in px at which the narrow figure is shown; the usual drawing would have letters smaller than 10 px there.
    /// </summary>
    public const int Widest = 600;

    private const int MostDepth = 128;

    private NarrowFigure(Figure figure, FigureDrawing drawing, string changes) => (Figure, Drawing, Changes) = (figure, drawing, changes);

    public Figure Figure { get; }

    public FigureDrawing Drawing { get; }

    /// <summary>The changes that turn the wide figure into the narrow one, as JSON (<see cref="JsonChanges"/>).</summary>
    public string Changes { get; }

    /// <summary>Creates the narrow version of a figure; null for a figure that is already narrow or has duplicate members.</summary>
    /// <param name="figureJson">The figure.</param>
    /// <param name="wide">The drawing of the figure.</param>
    /// <param name="ownJson">A figure made for this width; null to lay out the figure itself anew.</param>
    /// <param name="id">The prefix of the names in the drawing.</param>
    public static NarrowFigure? Of(string figureJson, FigureDrawing wide, string? ownJson, string id)
    {
        if (ownJson is null && wide.Width <= Widest) return null;
        try
        {
            JsonObject from = Parse(figureJson), to = Parse(ownJson ?? figureJson);
            new NarrowLayout(to, wide, isOwn: ownJson is not null).Apply();
            var figure = Figure.Parse(to.ToJsonString());
            return new NarrowFigure(figure, new FigureDrawing(figure, id), JsonChanges.Between(from, to).ToJsonString());
        }
        catch (ArgumentException) when (ownJson is null)
        {
            return null;
        }
    }

    private static JsonObject Parse(string json) =>
        (JsonObject)JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = MostDepth })!;
}
