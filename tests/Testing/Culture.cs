using System.Globalization;

namespace Testing;

/// <summary>What would come out in another country.</summary>
public static class Culture
{
    /// <summary>Runs code where a comma separates decimals and a point thousands.</summary>
    public static T German<T>(Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
