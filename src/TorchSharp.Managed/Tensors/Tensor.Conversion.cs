using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Impl.RequiresGrad;
            set => requires_grad_(value);
        }

        /// <summary>The gradient that <see cref="backward()"/> left here; null before.</summary>
        public Tensor? grad
        {
            get => Impl.Grad is null ? null : new Tensor(Impl.Grad.AddReference());
            set
            {
                if (value is not null && !value.Impl.Sizes.AsSpan().SequenceEqual(Impl.Sizes))
                    throw Shapes.Error($"assigned grad has data of a different size: {Shapes.Text(value.Impl.Sizes)} for a tensor of {Shapes.Text(Impl.Sizes)}");
                Impl.SetGrad(value?.Impl.AddReference());
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            if (requires_grad)
                Recording.RequireFloat(this);
            if (!requires_grad && Impl.GradFn is not null)
                throw Shapes.Error("you can only change requires_grad flags of leaf variables.");
            Impl.RequiresGrad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void retain_grad()
        {
            if (!Impl.RequiresGrad)
                throw Shapes.Error("can't retain_grad on Tensor that has requires_grad=False");
            if (Impl.GradFn is not null)
                Impl.GradFn.Retains = Impl;
        }

        public void backward() => backward(null);

        /// <summary>Adds to the gradients of the leaves that this tensor was computed from.</summary>
        public void backward(IList<Tensor> grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor> inputs = null) =>
            BackwardPass.Accumulate([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);

        /// <summary>The same values, outside the graph.</summary>
        public Tensor detach() => new(Impl.Alias());

        public Tensor detach_()
        {
            Impl.Detach();
            return this;
        }

        public Tensor alias()
        {
            TensorImpl same = Impl.Alias();
            same.SetRoot(Impl);
            return new Tensor(same).Record("AliasBackward", [this], [], static (g, _) => g);
        }

        public Tensor clone()
        {
            Tensor result;
            if (Impl.Format == MemoryFormat.ChannelsLast)
            {
                result = Elementwise.Unary<float, float>(this, Impl.DType, static (x, y) => x.CopyTo(y));
            }
            else
            {
                result = Empty(Impl.Sizes, Impl.DType);
                Casting.CopyInto(this, result);
            }

            return result.Record("CloneBackward", [this], [], static (g, _) => g);
        }

        public Tensor contiguous() => Impl.IsContiguous ? alias() : clone();

        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            Recording.CheckInPlace(this, source);
            Recording.CheckOverlap(this);
            if (!Shapes.Broadcast(Impl.Sizes, source.Impl.Sizes).AsSpan().SequenceEqual(Impl.Sizes))
                throw Shapes.Error($"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(source.Impl.Sizes)}");
            Casting.CopyInto(source, this);
            return this.RecordInPlace("CopyBackward", [this, source], static (g, _) => torch.zeros_like(g), static (g, _) => g);
        }

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Tensor result = type == Impl.DType
                ? copy ? clone() : alias()
                : new Tensor(Casting.Convert(Impl, type)).Record("ToCopyBackward", [this], [], static (g, _) => g);
            GC.KeepAlive(this);
            if (disposeAfter)
                Dispose();
            return result;
        }

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to_type(type, copy, disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(Impl.DType, copy, disposeAfter);
        }

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter);

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(type, copy, disposeAfter);
        }

        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        public Tensor type(ScalarType dtype) => to_type(dtype);

        public Tensor cpu() => alias();

        /// <summary>Throws: the managed engine computes on the CPU.</summary>
        public Tensor cuda(Device device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException($"Not a CUDA device: {device}.", nameof(device));
            return to(device ?? CUDA);
        }

        public Tensor @float() => to_type(ScalarType.Float32);

        public Tensor @double() => to_type(ScalarType.Float64);

        public Tensor @long() => to_type(ScalarType.Int64);

        public Tensor @int() => to_type(ScalarType.Int32);

        public Tensor @bool() => to_type(ScalarType.Bool);

        public Tensor @byte() => to_type(ScalarType.Byte);

        public Tensor fill_(Scalar value)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this);
            Casting.CopyInto(value.ToTensor(Impl.DType), this);
            return this.RecordInPlace("FillBackward", [this], static (g, _) => torch.zeros_like(g));
        }

        public Tensor zero_() => fill_(0);
    }
}
